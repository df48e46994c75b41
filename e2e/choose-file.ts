import type { Desk } from './desk.ts'

/**
 * Does what brings up a dialog to save, and chooses a name in the desk's folder: in the dialog that the page draws in a
 * browser, in the system's in Electron.
 */
export async function chooseFileToSave(desk: Desk, name: string, trigger: () => Promise<void>): Promise<void> {
  await desk.answerNativeDialog(name)
  await trigger()
  if (desk.address === undefined) return
  await desk.page.getByLabel('Name', { exact: true }).fill(name)
  await desk.page.getByRole('button', { name: 'Save', exact: true }).last().click()
}

/** Does what brings up a dialog to open a draft, and chooses one of the desk's folder. */
export async function chooseFileToOpen(desk: Desk, name: string, trigger: () => Promise<void>): Promise<void> {
  await desk.answerNativeDialog(name)
  await trigger()
  if (desk.address === undefined) return
  await desk.page.getByRole('option', { name }).dblclick()
}
