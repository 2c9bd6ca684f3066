import { observable, useObservable } from './observable'
import { readStored, writeStored } from './storage'
import { systemTextScale } from './system-text-scale'
import { viewClass, type ViewSettings } from './view-class'
import { viewOfAddress } from './view-of-address'

const KEY = 'view-settings'
const USUAL: ViewSettings = { isElder: false, textStep: 'system', scheme: 'auto' }

const fromAddress = viewOfAddress()

/** Whether this visit only looks at a view, as the console's preview does: then nothing is kept. */
export const isPreview = fromAddress !== null

/** How the resident wants pages to look, on this device only. */
export const viewSettings = observable<ViewSettings>({
  ...USUAL,
  ...readStored<Partial<ViewSettings>>(KEY),
  ...fromAddress,
})

export const changeView = (changes: Partial<ViewSettings>) => {
  const next = { ...viewSettings.get(), ...changes }
  if (!isPreview) writeStored(KEY, next)
  viewSettings.set(next)
}

/** The telephone's own size of text is asked for once: it cannot change while a mini-program runs. */
const systemScale = systemTextScale()

export const currentViewClass = () => viewClass(viewSettings.get(), systemScale)

export const useViewSettings = () => useObservable(viewSettings, (settings) => settings)

export const useViewClass = () => useObservable(viewSettings, currentViewClass)

/** Fewer things at once, one below the other. */
export const useElderView = () => useObservable(viewSettings, ({ isElder }) => isElder)
