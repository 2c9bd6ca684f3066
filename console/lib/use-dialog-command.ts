import { useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { useCommand } from './use-command'

/** A command of a dialog's form: what it changes is read anew, and a refusal is kept to be shown in the dialog. */
export const useDialogCommand = <Input, Result = unknown>(
  command: (input: Input) => Promise<Result>,
  options: { done?: string; changes: readonly unknown[]; onDone: (result: Result) => unknown },
) => {
  const client = useQueryClient()
  const [problem, setProblem] = useState<string | null>(null)
  const { mutate, isPending } = useCommand(command, {
    ...(options.done !== undefined && { done: options.done }),
    onDone: async (result) => {
      await client.invalidateQueries({ queryKey: options.changes })
      options.onDone(result)
    },
    onRefused: (error) => {
      setProblem(error.message)
      return true
    },
  })
  return { save: mutate, isSaving: isPending, problem }
}
