import { spokenText } from './spokenText.ts'

/** A part of what is read out; `label` before it, as the letter of an option, is in the same voice. */
export type Said = { text: string; language: string }

export const canSpeak = (): boolean => 'speechSynthesis' in window

/** A voice of the computer before one that sends the text away. */
function voiceFor(language: string): SpeechSynthesisVoice | undefined {
  const main = language.slice(0, 2)
  const fitting = speechSynthesis.getVoices().filter(({ lang }) => lang.slice(0, 2).toLowerCase() === main)
  const local = fitting.filter(({ localService }) => localService)
  return local.find(({ lang }) => lang.replace('_', '-') === language) ?? local[0]
}

export function hush(): void {
  if (canSpeak()) speechSynthesis.cancel()
}

/** Reads the parts out one after the other, each in its language, in place of what is being read. */
export function say(parts: readonly Said[]): void {
  if (!canSpeak()) return
  hush()
  for (const { text, language } of parts) {
    const words = spokenText(text)
    if (words === '') continue
    const utterance = new SpeechSynthesisUtterance(words)
    utterance.lang = language
    utterance.voice = voiceFor(language) ?? null
    speechSynthesis.speak(utterance)
  }
}
