import { paint } from './palette'
import { picture, type Picture } from './picture'
import { bloodPressure } from './scenes/blood-pressure'
import { cakeMaking } from './scenes/cake-making'
import { canteen } from './scenes/canteen'
import { chess } from './scenes/chess'
import { choir } from './scenes/choir'
import { communityGarden } from './scenes/community-garden'
import { firstAid } from './scenes/first-aid'
import { haircut } from './scenes/haircut'
import { housingYard } from './scenes/housing-yard'
import { inkPainting } from './scenes/ink-painting'
import { kiteLawn } from './scenes/kite-lawn'
import { laneCat } from './scenes/lane-cat'
import { lanternLane } from './scenes/lantern-lane'
import { liftTower } from './scenes/lift-tower'
import { marketStall } from './scenes/market-stall'
import { phoneLesson } from './scenes/phone-lesson'
import { planeTreeStreet } from './scenes/plane-tree-street'
import { recycling } from './scenes/recycling'
import { riverBridge } from './scenes/river-bridge'
import { serviceCounter } from './scenes/service-counter'
import { sewing } from './scenes/sewing'
import { storyTime } from './scenes/story-time'
import { swapMarket } from './scenes/swap-market'
import { tableTennis } from './scenes/table-tennis'
import { taichiDawn } from './scenes/taichi-dawn'
import { windowTea } from './scenes/window-tea'

const WIDTH = 1200
const HEIGHT = 800

/** Every picture of the demo content by its name. */
export const demoPictures: Record<string, Picture> = {
  'blood-pressure': picture(WIDTH, HEIGHT, bloodPressure),
  'cake-making': picture(WIDTH, HEIGHT, cakeMaking),
  canteen: picture(WIDTH, HEIGHT, canteen),
  chess: picture(WIDTH, HEIGHT, chess),
  choir: picture(WIDTH, HEIGHT, choir),
  'community-garden': picture(WIDTH, HEIGHT, communityGarden),
  'first-aid': picture(WIDTH, HEIGHT, firstAid),
  haircut: picture(WIDTH, HEIGHT, haircut),
  'housing-yard': picture(WIDTH, HEIGHT, housingYard('day')),
  'housing-yard-night': picture(WIDTH, HEIGHT, housingYard('night')),
  'housing-yard-rain': picture(WIDTH, HEIGHT, housingYard('rain')),
  'housing-yard-snow': picture(WIDTH, HEIGHT, housingYard('snow')),
  'ink-painting': picture(WIDTH, HEIGHT, inkPainting),
  'kite-lawn': picture(WIDTH, HEIGHT, kiteLawn),
  'lane-cat': picture(WIDTH, HEIGHT, laneCat),
  'lantern-lane': picture(WIDTH, HEIGHT, lanternLane),
  'lift-tower': picture(WIDTH, HEIGHT, liftTower),
  'market-stall': picture(WIDTH, HEIGHT, marketStall),
  'phone-lesson': picture(WIDTH, HEIGHT, phoneLesson),
  'plane-tree-street': picture(WIDTH, HEIGHT, planeTreeStreet(paint.leaf)),
  'plane-tree-street-autumn': picture(WIDTH, HEIGHT, planeTreeStreet(paint.ochre)),
  recycling: picture(WIDTH, HEIGHT, recycling),
  'river-bridge': picture(WIDTH, HEIGHT, riverBridge('summer')),
  'river-bridge-autumn': picture(WIDTH, HEIGHT, riverBridge('autumn')),
  'river-bridge-spring': picture(WIDTH, HEIGHT, riverBridge('spring')),
  'service-counter': picture(WIDTH, HEIGHT, serviceCounter),
  sewing: picture(WIDTH, HEIGHT, sewing),
  'story-time': picture(WIDTH, HEIGHT, storyTime),
  'swap-market': picture(WIDTH, HEIGHT, swapMarket),
  'table-tennis': picture(WIDTH, HEIGHT, tableTennis),
  'taichi-dawn': picture(WIDTH, HEIGHT, taichiDawn),
  'window-tea': picture(WIDTH, HEIGHT, windowTea),
}
