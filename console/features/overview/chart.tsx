import { Bar, BarChart, CartesianGrid, Legend, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts'
import type { Figure } from './figures'

const MAIN = '#0f6b5c'
const BESIDE = '#c9a45c'

/** So few points all have their names below them. */
const FEW = 12

/** The library writes in the colours of the bars, which are too light to read. */
const inInk = (name: string) => <span className="chart__name">{name}</span>

/** In a chunk of its own, with the library that draws it. What it says is told beside it in words and a table. */
const Chart = ({ points, series }: Figure) => {
  const rows = points.map((point, index) => ({
    point,
    ...Object.fromEntries(series.map(({ name, values }) => [name, values[index] ?? 0])),
  }))
  return (
    <div aria-hidden="true" className="chart">
      <ResponsiveContainer width="100%" height="100%">
        <BarChart data={rows} accessibilityLayer={false} margin={{ left: -20, right: 4, top: 8, bottom: 0 }}>
          <CartesianGrid vertical={false} stroke="#e9e4da" />
          <XAxis
            dataKey="point"
            tickLine={false}
            minTickGap={points.length > FEW ? 24 : 4}
            tick={{ fontSize: 13, fill: '#5f645c' }}
          />
          <YAxis
            allowDecimals={false}
            tickLine={false}
            axisLine={false}
            tick={{ fontSize: 13, fill: '#5f645c' }}
          />
          <Tooltip cursor={{ fill: '#f3efe7' }} />
          {series.length > 1 && <Legend iconType="square" itemSorter={null} formatter={inInk} />}
          {series.map(({ name, isMain }) => (
            <Bar
              key={name}
              dataKey={name}
              fill={isMain ? MAIN : BESIDE}
              maxBarSize={26}
              radius={[3, 3, 0, 0]}
              isAnimationActive={false}
            />
          ))}
        </BarChart>
      </ResponsiveContainer>
    </div>
  )
}

export default Chart
