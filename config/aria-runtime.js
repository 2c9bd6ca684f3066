import { mergeInternalComponents } from '@tarojs/shared'
import attributes from './aria-attributes'

// Templates and runtime number a component's attributes each for itself: both must know the same ones.
mergeInternalComponents(attributes)
