import { down } from '../gradients'
import { darker, mixed, paint } from '../palette'
import { ellipse, type Markup, path, stroke } from '../svg'
import { apartmentBlock } from '../parts/apartment-block'
import { dabs } from '../parts/foliage'
import { cloud, daylight, sky, stars } from '../parts/sky'
import { roundTree, treeLine, twigTree } from '../parts/trees'
import { type Hour, peopleAt } from './people-in-the-yard'

const skies: Record<Hour, string[]> = {
  day: ['#b8dada', '#dfece0', '#f6ecd4'],
  rain: ['#93aeb3', '#b6c7c6', '#cfd6cc'],
  snow: ['#c2d0d6', '#d9e1e1', '#ebe8df'],
  night: ['#14283c', '#27425a', '#5a6b7c'],
}

/** The same yard between old blocks by day, in rain, in snow and at night. */
export const housingYard = (hour: Hour) => (): Markup => {
  const night = hour === 'night'
  const snow = hour === 'snow'
  const wet = hour === 'rain'
  const haze = wet ? 0.3 : snow ? 0.25 : 0
  const leaves = night ? '#2e4f52' : wet ? '#6f957a' : '#86ad72'
  const lawn = night
    ? ['#2a4450', '#1d3440']
    : snow
      ? ['#f4f4ee', '#e2e8e6']
      : wet
        ? ['#93a88a', '#7d9580']
        : ['#bccb8d', '#9fb777']
  const paving = night
    ? ['#4d5a62', '#3b4a54']
    : snow
      ? ['#e3e5e1', '#d3d9d8']
      : wet
        ? ['#a7b0ab', '#8b9a9a']
        : ['#e0d2b2', '#cdbb96']
  const lampLight = (x: number) => [
    night ? ellipse(x, 700, 190, 40, '#f6d98c', { opacity: 0.22 }) : '',
    night ? ellipse(x, 520, 90, 90, '#f9e2a0', { opacity: 0.22 }) : '',
    stroke(`M${x} 700V520`, night ? '#1a2833' : paint.slate, 9),
    ellipse(x, 512, 20, 23, night ? '#ffefbd' : paint.cream),
    path(`M${x - 24} 496q24-18 48 0Z`, night ? '#1a2833' : paint.slate),
  ]
  return [
    sky(560, ...(skies[hour] ?? [])),
    night
      ? [stars(50, 300, 4), ellipse(960, 120, 42, 42, '#f7e9b8')]
      : hour === 'day'
        ? [cloud(480, 120, 220), cloud(90, 80, 150)]
        : [cloud(100, 130, 360, '#e3e8e4', 0.5), cloud(660, 90, 420, '#e3e8e4', 0.5)],
    apartmentBlock({
      foot: [440, 560],
      width: 300,
      floors: 5,
      bays: 5,
      wall: '#e5cfab',
      seed: 3,
      haze: 0.5,
      night,
      snow,
      laundry: false,
    }),
    treeLine(566, night ? '#22404a' : mixed(leaves, '#d3e2da', snow ? 0.8 : 0.35), 5, 50),
    apartmentBlock({
      foot: [-60, 610],
      width: 470,
      floors: 6,
      bays: 5,
      wall: '#ecca9c',
      seed: 14,
      haze,
      night,
      snow,
      laundry: !wet,
    }),
    apartmentBlock({
      foot: [800, 610],
      width: 470,
      floors: 6,
      bays: 5,
      wall: '#dfb596',
      seed: 23,
      haze,
      night,
      snow,
      laundry: !wet,
    }),
    path('M0 596H1200V800H0Z', down(...lawn)),
    path('M500 580H690L980 800H250Z', down(...paving)),
    wet
      ? [
          ellipse(560, 740, 130, 20, '#c9d6d3', { opacity: 0.8 }),
          ellipse(720, 690, 70, 11, '#c9d6d3', { opacity: 0.8 }),
          ellipse(430, 780, 90, 12, '#c9d6d3', { opacity: 0.7 }),
        ]
      : '',
    snow
      ? stroke(
          dabs({ middle: [610, 720], rx: 120, ry: 70, count: 16, length: 12, turn: 80, spread: 12, seed: 3 }),
          '#b9c4c6',
          7,
        )
      : '',
    snow
      ? [twigTree([210, 690], 360, '#6f6055', 3), twigTree([1010, 690], 330, '#77685d', 8)]
      : [
          roundTree([210, 690], 350, leaves, 31, night ? '#263038' : paint.walnut),
          roundTree([1010, 690], 320, darker(leaves, 0.08), 41, night ? '#263038' : paint.walnut),
        ],
    lampLight(380),
    peopleAt[hour](),
    night ? '' : daylight(paint.honey, hour === 'day' ? '55' : '22'),
  ]
}
