import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { EventSettings, StaffEvent } from '../../../../core/contract/staff-event'
import { EVENTS_KEY } from '../../../lib/events'
import { useCommand } from '../../../lib/use-command'
import { changeEvent, createEvent, publishEvent } from '../api'
import { problemsOf, problemsOfRefusal } from './event-problems'

type SaveChoice = { publishes?: boolean; note?: string }

type Options = {
  /** The event as it was when the form was opened; null for a new one. */
  event: StaffEvent | null
  initial: EventSettings
  onSaved: (event: StaffEvent) => void
}

const NO_PROBLEMS: ReadonlyMap<string, string> = new Map()

/** The settings while they are written, what is wrong with them, and how they are saved. */
export const useEventForm = ({ event, initial, onSaved }: Options) => {
  const client = useQueryClient()
  const [settings, setSettings] = useState(initial)
  const [base, setBase] = useState(event)
  /** Not a state: leaving asks for it right after the saving, before anything is drawn anew. */
  const isDirty = useRef(false)
  const [refused, setRefused] = useState(NO_PROBLEMS)
  const [isChecked, setChecked] = useState(false)
  const [hasConflict, setConflict] = useState(false)

  const save = async ({ publishes = false, note }: SaveChoice) => {
    const saved = base
      ? await changeEvent(base.id, { revision: base.revision, settings, ...(note && { note }) })
      : await createEvent(settings)
    // From here on it is there: a publication that is refused must not make another one of it.
    setBase(saved)
    return publishes ? publishEvent(saved.id) : saved
  }
  const command = useCommand(save, {
    done: '已保存',
    onDone: async (saved) => {
      isDirty.current = false
      await client.invalidateQueries({ queryKey: EVENTS_KEY })
      onSaved(saved)
    },
    onRefused: (error) => {
      setRefused(problemsOfRefusal(error))
      setConflict(error.code === 'EDIT_CONFLICT')
      return error.code === 'EDIT_CONFLICT' || error.code === 'EVENT_SETTINGS_INVALID'
    },
  })

  const own = isChecked ? problemsOf(settings) : NO_PROBLEMS
  return {
    settings,
    base,
    hasUnsaved: () => isDirty.current,
    hasConflict,
    isSaving: command.isPending,
    problems: new Map([...refused, ...own]) as ReadonlyMap<string, string>,
    change: (next: EventSettings) => {
      setSettings(next)
      isDirty.current = true
      setRefused(NO_PROBLEMS)
    },
    /** Whether the settings may be sent; shows what is wrong from now on. */
    check: () => {
      setChecked(true)
      return problemsOf(settings).size === 0
    },
    save: command.mutate,
    /** After a conflict: what was written here is to stand, on top of what the other officer saved. */
    keepMine: (theirs: StaffEvent) => {
      setBase(theirs)
      setConflict(false)
    },
    takeTheirs: (theirs: StaffEvent, itsSettings: EventSettings) => {
      setBase(theirs)
      setSettings(itsSettings)
      isDirty.current = false
      setConflict(false)
    },
  }
}
