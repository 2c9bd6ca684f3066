import { launchBrowser } from '../browser'

describe.each(['any', 'bundled'] as const)('the browser (%s)', (choice) => {
  it('runs a page and its scripts', async () => {
    const browser = await launchBrowser(choice)
    try {
      const page = await browser.newPage()
      await page.setContent(
        '<p id="sum"></p><script>document.querySelector("#sum").textContent = 6 * 7</script>',
      )
      expect(await page.textContent('#sum')).toBe('42')
    } finally {
      await browser.close()
    }
  })
})

it('says so when CHROME_PATH names no file', async () => {
  process.env.CHROME_PATH = '/nowhere/chrome'
  try {
    await expect(launchBrowser()).rejects.toThrow('CHROME_PATH names /nowhere/chrome')
  } finally {
    delete process.env.CHROME_PATH
  }
})
