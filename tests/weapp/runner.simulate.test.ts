import { describeRunner, FIXTURE } from './runner-cases'
import { openSimulated } from './simulate/open'

describeRunner((settings) => openSimulated(FIXTURE, settings))
