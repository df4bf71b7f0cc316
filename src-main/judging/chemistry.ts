/** No and In are left out: they are words more often than nobelium and indium. */
const elements =
  'He|Li|Be|Ne|Na|Mg|Al|Si|Cl|Ar|Ca|Sc|Ti|Cr|Mn|Fe|Co|Ni|Cu|Zn|Ga|Ge|As|Se|Br|Kr|Rb|Sr|Zr|Nb|Mo|Tc|Ru|Rh|Pd|Ag|Cd|Sn|Sb|Te|Xe|Cs|Ba|La|Ce|Pr|Nd|Pm|Sm|Eu|Gd|Tb|Dy|Ho|Er|Tm|Yb|Lu|Hf|Ta|Re|Os|Ir|Pt|Au|Hg|Tl|Pb|Bi|Po|At|Rn|Fr|Ra|Ac|Th|Pa|Np|Pu|Am|Cm|Bk|Cf|Es|Fm|Md|Lr|H|B|C|N|O|F|P|S|K|V|Y|I|W|U'

const formula = new RegExp(`^[\\d(]*(?:(?:${elements})[\\d()^+-]*)+$`)

/**
 * Returns whether the text reads as a formula of a substance, with its case: CO and Co, NaCl, SO4^2-. "co" and "Hello" do not.
 */
export const isFormula = (text: string): boolean => text.length <= 60 && /[A-Z]/.test(text) && formula.test(text)
