import { demoWay, type SignInWay } from './demo-way'

/** In a plain browser nobody vouches for a resident: only a demo has a way in. */
export const signInWay: SignInWay = demoWay
