import { describeApp } from './app-cases'
import { openSimulated } from './simulate/open'

describeApp(openSimulated)
