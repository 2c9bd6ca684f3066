import { paint } from './palette'
import { closeUp, picture, type Picture } from './picture'
import { balcony } from './scenes/balcony'
import { bloodPressure } from './scenes/blood-pressure'
import { cakeMaking } from './scenes/cake-making'
import { canteen } from './scenes/canteen'
import { chargingShed } from './scenes/charging-shed'
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
import { mealDelivery } from './scenes/meal-delivery'
import { newTowers } from './scenes/new-towers'
import { openAirCinema } from './scenes/open-air-cinema'
import { phoneLesson } from './scenes/phone-lesson'
import { pipeRepair } from './scenes/pipe-repair'
import { planeTreeStreet } from './scenes/plane-tree-street'
import { recycling } from './scenes/recycling'
import { repairCorner } from './scenes/repair-corner'
import { riceCakes } from './scenes/rice-cakes'
import { riverBridge } from './scenes/river-bridge'
import { serviceCounter } from './scenes/service-counter'
import { sewing } from './scenes/sewing'
import { soapTable } from './scenes/soap-table'
import { storyTime } from './scenes/story-time'
import { swapMarket } from './scenes/swap-market'
import { tableTennis } from './scenes/table-tennis'
import { taichiDawn } from './scenes/taichi-dawn'
import { windowTea } from './scenes/window-tea'
import type { Markup } from './svg'

/** Covers are 3:2, wide enough for a phone's whole width at three pixels a point. */
const cover = (scene: () => Markup): Picture => picture(1200, 800, scene)

/** Every picture of the demo content, by the name news and events use. */
export const demoPictures: Record<string, Picture> = {
  balcony: cover(balcony),
  'blood-pressure': cover(bloodPressure),
  'cake-making': cover(cakeMaking),
  canteen: cover(canteen),
  'charging-shed': cover(chargingShed),
  chess: cover(chess),
  choir: cover(choir),
  'choir-front': closeUp(choir, { x: 200, y: 250, width: 800, height: 420 }, 1125),
  'community-garden': cover(communityGarden),
  'first-aid': cover(firstAid),
  'garden-sunflowers': closeUp(communityGarden, { x: 20, y: 310, width: 450, height: 400 }, 900),
  haircut: cover(haircut),
  'ink-painting': cover(inkPainting),
  'kite-lawn': cover(kiteLawn),
  'lane-cat': cover(laneCat),
  'cat-on-wall': closeUp(laneCat, { x: 160, y: 80, width: 480, height: 400 }, 900),
  'lantern-lane': cover(lanternLane),
  'lift-tower': cover(liftTower),
  'market-stall': cover(marketStall),
  'meal-delivery': cover(mealDelivery),
  'mending-stall': closeUp(haircut, { x: 585, y: 310, width: 615, height: 410 }, 1200),
  'new-towers': cover(newTowers),
  'open-air-cinema': cover(openAirCinema),
  'phone-lesson': cover(phoneLesson),
  'phone-lesson-hands': closeUp(phoneLesson, { x: 220, y: 260, width: 510, height: 400 }, 900),
  'pipe-repair': cover(pipeRepair),
  'plane-tree-street': cover(planeTreeStreet('#86a566')),
  'plane-tree-street-autumn': cover(planeTreeStreet(paint.ochre)),
  recycling: cover(recycling),
  'repair-corner': cover(repairCorner),
  'rice-cakes': cover(riceCakes),
  'river-bridge-spring': cover(riverBridge('spring')),
  'river-bridge': cover(riverBridge('summer')),
  'river-bridge-autumn': cover(riverBridge('autumn')),
  'river-bridge-winter': cover(riverBridge('winter')),
  'service-counter': cover(serviceCounter),
  sewing: cover(sewing),
  'soap-table': cover(soapTable),
  'story-time': cover(storyTime),
  'swap-market': cover(swapMarket),
  'swap-market-mat': closeUp(swapMarket, { x: 660, y: 322, width: 520, height: 440 }, 900),
  'table-tennis': cover(tableTennis),
  'taichi-dawn': cover(taichiDawn),
  'window-tea': cover(windowTea),
  'housing-yard': cover(housingYard('day')),
  'housing-yard-night': cover(housingYard('night')),
  'housing-yard-rain': cover(housingYard('rain')),
  'housing-yard-snow': cover(housingYard('snow')),
}
