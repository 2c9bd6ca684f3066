import { useMutation } from '@tanstack/react-query'
import { App } from 'antd'
import { ApiError, messageOf } from './api-error'

type Options<Input, Result> = {
  /** Said when it is done. */
  done?: string
  onDone?: (result: Result, input: Input) => unknown
  /** True when the caller shows the refusal itself, beside the field it is about. */
  onRefused?: (error: ApiError, input: Input) => boolean
}

/** A change asked of the server: says when it is done and, unless the caller does, why it was refused. */
export const useCommand = <Input = void, Result = unknown>(
  command: (input: Input) => Promise<Result>,
  { done, onDone, onRefused }: Options<Input, Result> = {},
) => {
  const { message } = App.useApp()
  return useMutation<Result, Error, Input>({
    mutationFn: command,
    onSuccess: async (result, input) => {
      await onDone?.(result, input)
      if (done) void message.success(done)
    },
    onError: (error, input) => {
      const isShown = error instanceof ApiError && (onRefused?.(error, input) ?? false)
      if (!isShown) void message.error(messageOf(error))
    },
  })
}
