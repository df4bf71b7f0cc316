const greek =
  'alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ iota ι kappa κ lambda λ mu μ nu ν xi ξ ' +
  'pi π rho ρ sigma σ tau τ upsilon υ phi φ varphi φ chi χ psi ψ omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π ' +
  'Sigma Σ Phi Φ Psi Ψ Omega Ω'

const signs =
  'cdot * times * ast * div / pm ± mp ∓ le <= leq <= leqslant <= ge >= geq >= geqslant >= ne != neq != lt < gt > to -> ' +
  "rightarrow -> longrightarrow -> Rightarrow => infty ∞ approx ≈ circ ° degree ° prime ' in ∈ notin ∉ subset ⊂ cup ∪ cap ∩ " +
  'emptyset ∅ varnothing ∅ angle ∠ perp ⊥ parallel ∥ triangle △ land ∧ wedge ∧ lor ∨ vee ∨ neg ¬ lnot ¬ forall ∀ ' +
  'exists ∃ ldots ... cdots ... dots ... mid | vert | lvert | rvert | colon : subseteq ⊆ supseteq ⊇ supset ⊃ subsetneq ⊊ ' +
  'subsetneqq ⊊ nsubseteq ⊈ equiv ≡ cong ≅ sim ∼ propto ∝ partial ∂ nabla ∇ int ∫ sum ∑ prod ∏ oplus ⊕ otimes ⊗ odot ⊙ ' +
  'therefore ∴ because ∵ leftarrow ← uparrow ↑ downarrow ↓ leftrightarrow ↔ Leftrightarrow ⇔ iff ⇔ nparallel ∦'

/** What a command stands for, without its backslash. */
export const latexNames = new Map(
  `${greek} ${signs}`
    .split(' ')
    .flatMap((name, at, all): [string, string][] => (at % 2 ? [] : [[name, all[at + 1] ?? '']])),
)

/** Commands that only lay out. */
export const layout = new Set(
  (
    'left right big Big bigg Bigg bigl bigr displaystyle textstyle limits nolimits quad qquad text mathrm mathbf mathit ' +
    'mathsf mathbb mathcal boldsymbol bm rm bf it operatorname textbf textit mbox hbox thinspace'
  ).split(' '),
)
