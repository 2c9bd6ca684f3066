import { hairColor, paint } from '../palette'
import { ellipse, type Markup, path, stroke } from '../svg'
import { figure } from '../parts/figure'
import { dabs } from '../parts/foliage'
import { rain, snowfall, softShadow } from '../parts/sky'
import { bench } from '../parts/table'
import { umbrella } from '../parts/umbrella'

export type Hour = 'day' | 'rain' | 'snow' | 'night'

/** Who is in the yard, and what falls on them. */
export const peopleAt: Record<Hour, () => Markup> = {
  day: () => [
    softShadow(250, 745, 130, 3),
    bench(160, 690, 220),
    figure({
      hip: [230, 682],
      size: 2.2,
      look: 0.6,
      old: true,
      hair: 'perm',
      hairColor: hairColor.grey,
      top: paint.plum,
      pattern: 'flowers',
      bottom: paint.ink,
      hands: [
        [4, 0],
        [16, -2],
      ],
      feet: [
        [16, 28],
        [22, 28],
      ],
    }),
    figure({
      hip: [316, 682],
      size: 2.2,
      look: -0.6,
      old: true,
      hair: 'bun',
      hairColor: hairColor.white,
      glasses: true,
      top: paint.cream,
      bottom: paint.slate,
      hands: [
        [-14, -4],
        [-4, 0],
      ],
      feet: [
        [-18, 28],
        [-12, 28],
      ],
    }),
    figure({
      hip: [700, 650],
      size: 1.7,
      head: 1.3,
      look: -0.7,
      hair: 'bowl',
      top: paint.honey,
      bottom: paint.teal,
      hands: [
        [-22, -16],
        [18, -14],
      ],
      feet: [
        [-16, 42],
        [14, 46],
      ],
    }),
    ellipse(640, 726, 17, 17, paint.cinnabar),
  ],
  rain: () => [
    figure({
      hip: [560, 640],
      size: 2.3,
      look: 0.4,
      hair: 'bob',
      top: paint.honey,
      bottom: paint.slate,
      hands: [
        [-14, 4],
        [10, -20],
      ],
      feet: [
        [-9, 45],
        [8, 46],
      ],
      hem: 14,
    }),
    umbrella(584, 530, 92, paint.cinnabar),
    figure({
      hip: [770, 620],
      size: 1.9,
      look: -0.5,
      back: false,
      old: true,
      hair: 'short',
      hairColor: hairColor.grey,
      top: paint.teal,
      bottom: paint.ink,
      hands: [
        [-10, -20],
        [14, 4],
      ],
      feet: [
        [-8, 46],
        [9, 45],
      ],
    }),
    umbrella(750, 528, 78, paint.deepTeal),
    rain(170, paint.white, 5, 0.55),
  ],
  snow: () => [
    figure({
      hip: [570, 650],
      size: 2.2,
      look: 0.7,
      lean: 12,
      hair: 'cap',
      hairColor: hairColor.black,
      top: paint.cinnabar,
      bottom: paint.ink,
      hem: 8,
      hands: [
        [18, -8],
        [26, 6],
      ],
      feet: [
        [-12, 44],
        [8, 46],
      ],
    }),
    stroke('M600 610L682 742', paint.wood, 7),
    stroke(
      dabs({ middle: [694, 752], rx: 12, ry: 8, count: 14, length: 34, turn: 60, spread: 26, seed: 4 }),
      paint.ochre,
      5,
    ),
    ellipse(440, 726, 44, 42, paint.white),
    ellipse(440, 664, 31, 30, paint.white),
    stroke('M446 664l22 4', paint.amber, 6),
    ellipse(434, 656, 3, 3, paint.ink),
    ellipse(450, 656, 3, 3, paint.ink),
    stroke('M412 690q30 14 56 0', paint.teal, 10),
    stroke('M398 716l-34-24M482 716l34-26', paint.walnut, 5),
    snowfall(180, 6),
  ],
  night: () => [
    figure({
      hip: [640, 660],
      size: 1.7,
      look: -0.4,
      hair: 'ponytail',
      top: '#7d5a4f',
      bottom: '#22313d',
      skin: '#d9ac86',
      hands: [
        [-13, 3],
        [20, 4],
      ],
      feet: [
        [-7, 45],
        [8, 46],
      ],
    }),
    path(
      'M720 736q-10-30 10-34 10-22 22 2 30-6 40 14l14-14 2 20q-12 20-20 14l-4 22h-8l-2-18h-28l-4 18h-8Z',
      '#6b5240',
    ),
    stroke('M672 668Q700 700 728 712', paint.cinnabar, 3),
  ],
}
