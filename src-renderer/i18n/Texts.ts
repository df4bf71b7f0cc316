/** Every key of the English texts; Chinese has one form for all numbers, so the English singulars fall away. */
export type Texts<T> = T extends string
  ? string
  : { [K in keyof T as K extends `${string}_one` ? never : K]: Texts<T[K]> }
