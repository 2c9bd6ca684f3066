import { generateSecret, generateURI, verify } from 'otplib'

const ISSUER = '睦邻'
const STEP_SECONDS = 30

export const newTotpSecret = () => generateSecret()

/** What the QR code of an enrolment holds. */
export const totpUri = (secret: string, loginName: string) =>
  generateURI({ issuer: ISSUER, label: loginName, secret })

/**
 * The time step of a code that is right: now's, or the one before or after, since clocks differ. Null when it is
 * wrong or not newer than `lastStep`: a code that was seen over a shoulder works only once.
 */
export const totpStepOf = async (
  secret: string,
  code: string,
  now: Date,
  lastStep: number | null,
): Promise<number | null> => {
  const result = await verify({
    secret,
    token: code,
    epoch: Math.floor(now.getTime() / 1000),
    epochTolerance: STEP_SECONDS,
    ...(lastStep !== null && { afterTimeStep: lastStep }),
  })
  return result.valid && 'timeStep' in result ? result.timeStep : null
}
