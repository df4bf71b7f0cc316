/** What a stem is about, and what is wanted of that: `right`, `wrong` or another word; '' where the stem says all. */
export type Asked = { about: string; wanted: string }
