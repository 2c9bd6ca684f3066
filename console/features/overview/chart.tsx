import { Bar, BarChart, CartesianGrid, Legend, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts'
import type { Figure } from './figures'

/** Sand for what was possible, the product's green for what came of it; green alone. */
const ONE = ['#0f6b5c']
const TWO = ['#c9a45c', '#0f6b5c']

/** In a chunk of its own, with the library that draws it. What it says is told beside it in words and a table. */
const Chart = ({ points, series }: Figure) => {
  const colours = series.length > 1 ? TWO : ONE
  const rows = points.map((point, index) => ({
    point,
    ...Object.fromEntries(series.map(({ name, values }) => [name, values[index] ?? 0])),
  }))
  return (
    <div aria-hidden="true" className="chart">
      <ResponsiveContainer width="100%" height="100%">
        <BarChart data={rows} accessibilityLayer={false} margin={{ left: -20, right: 4, top: 8, bottom: 0 }}>
          <CartesianGrid vertical={false} stroke="#e9e4da" />
          <XAxis dataKey="point" tickLine={false} minTickGap={24} tick={{ fontSize: 13, fill: '#5f645c' }} />
          <YAxis
            allowDecimals={false}
            tickLine={false}
            axisLine={false}
            tick={{ fontSize: 13, fill: '#5f645c' }}
          />
          <Tooltip cursor={{ fill: '#f3efe7' }} />
          {series.length > 1 && <Legend iconType="square" />}
          {series.map(({ name }, index) => (
            <Bar
              key={name}
              dataKey={name}
              fill={colours[index] ?? '#0f6b5c'}
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
