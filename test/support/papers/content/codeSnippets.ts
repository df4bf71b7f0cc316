/** Short programs as questions show them; `{a}`, `{b}`, `{w}` are filled. Comments, labels and lists are among them. */
export const codeSnippets: readonly (readonly string[])[] = [
  ['x = {a}', '# add to x', 'x = x + {b}', 'print(x)'],
  ['# set up', 'n = {a}', 'for i in range({b}):', '    n = n - 1', 'print(n)'],
  ['int k = {a};', 'while (k > {b}) {', '    k--;', '}', 'System.out.println(k);'],
  [
    'public class Main {',
    '  public static void main(String[] args) {',
    '    int a = {a}, b = {b};',
    '    System.out.print(a % b);',
    '  }',
    '}',
  ],
  ['SELECT COUNT(*)', 'FROM {w}', 'WHERE price > {a};'],
  ['#include <stdio.h>', 'int main(void) {', '    printf("%d", {a} - {b});', '    return 0;', '}'],
  ['#!/bin/bash', '# remove old files', 'rm {w}.txt', 'echo {a}'],
  ['def f(n):', '    if n < {b}:', '        return n', '    return f(n - {b})', '', 'print(f({a}))'],
  ['A = {a}', 'B = {b}', 'print(A + B)'],
  ['- name: install', '  apt: name={w}', '- name: start', '  service: name={w}'],
  ['let s = "{w}"', 's = s.slice(1)', 'console.log(s.length + {a})'],
  ['Resources:', '  {w}:', '    Type: Some::Function', '    Timeout: {a}', '# end'],
]

export const codeWords = ['orders', 'books', 'lamps', 'users', 'boats', 'towns', 'tickets']
