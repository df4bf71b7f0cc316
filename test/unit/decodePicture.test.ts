import { createCanvas } from '@napi-rs/canvas'
import { expect, test } from 'vitest'
import { decodePicture } from '../../src-main/scans/pixels/decodePicture.ts'

const [width, height] = [24, 16]

/** Red on the left, white on the right. */
function drawn() {
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  context.fillStyle = '#fff'
  context.fillRect(0, 0, width, height)
  context.fillStyle = '#f00'
  context.fillRect(0, 0, 12, height)
  return canvas
}

/** As Windows writes it: 24 bits a pixel, from the bottom up. */
function bmp(): Uint8Array {
  const { data } = drawn().getContext('2d').getImageData(0, 0, width, height)
  const file = Buffer.alloc(54 + width * height * 3)
  file.write('BM', 'latin1')
  file.writeUInt32LE(file.length, 2)
  for (const [at, value] of [
    [10, 54],
    [14, 40],
    [18, width],
    [22, height],
    [26, 1 | (24 << 16)],
  ] as const)
    file.writeUInt32LE(value, at)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      for (let channel = 0; channel < 3; channel++)
        file[54 + ((height - 1 - y) * width + x) * 3 + channel] = data[(y * width + x) * 4 + 2 - channel] ?? 0
  return file
}

/** A JPEG of which the camera says that it is to be turned by a quarter clockwise. */
function turnedJpeg(): Uint8Array {
  const jpeg = drawn().toBuffer('image/jpeg', 95)
  const exif = Buffer.from('Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0', 'latin1')
  const head = Buffer.from([0xff, 0xe1, 0, exif.length + 2])
  return Buffer.concat([jpeg.subarray(0, 2), head, exif, jpeg.subarray(2)])
}

test.each([
  ['PNG', () => drawn().toBuffer('image/png')],
  ['JPEG', () => drawn().toBuffer('image/jpeg', 95)],
  ['WebP', () => drawn().toBuffer('image/webp', 95)],
  ['AVIF', () => drawn().toBuffer('image/avif')],
  ['GIF', () => drawn().toBuffer('image/gif')],
  ['BMP', bmp],
])('a picture that is a %s is unpacked', async (_, encode) => {
  const { data, ...size } = await decodePicture(new Uint8Array(encode()), 'a')
  expect(size).toEqual({ width, height })
  const at = (x: number) => [...data.subarray((8 * width + x) * 4, (8 * width + x) * 4 + 3)].map((it) => it > 128)
  expect([at(3), at(20)]).toEqual([
    [true, false, false],
    [true, true, true],
  ])
})

test('a photo stands upright as its camera says', async () => {
  const { data, ...size } = await decodePicture(new Uint8Array(turnedJpeg()), 'a')
  expect(size).toEqual({ width: height, height: width })
  const isRed = (y: number) => (data[(y * height + 8) * 4 + 1] ?? 255) < 128
  expect([isRed(3), isRed(20)]).toEqual([true, false])
})
