import { expect, it } from 'vitest'
import { fileOfArguments } from './launch-arguments.ts'

it.each([
  ['a packaged app with a file', ['/opt/bp', 'story.txt'], true, '/desk/story.txt'],
  ['a packaged app with an absolute path', ['/opt/bp', '/x/story.txt'], true, '/x/story.txt'],
  ['a packaged app alone', ['/opt/bp'], true, null],
  ['switches of Chromium', ['/opt/bp', '--no-sandbox', '-psn_0_1', 'story.txt'], true, '/desk/story.txt'],
  ['the app in its folder', ['electron', '.'], false, null],
  ['the app in its folder with a file', ['electron', '--inspect=0', '.', 'story.txt'], false, '/desk/story.txt'],
  ['an empty argument', ['/opt/bp', ''], true, null],
])('finds the file to open: %s', (_what, argv, isPackaged, file) => {
  expect(fileOfArguments(argv, '/desk', isPackaged)).toBe(file)
})
