// A reader that ends without a word.
process.exit(1)
