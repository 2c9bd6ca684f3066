import { lazy, Suspense, useState } from 'react'
import { PartFault } from '../../components/part-fault'
import { FigureTable } from './figure-table'
import type { Figure } from './figures'

const loadChart = () => lazy(() => import('./chart'))
const firstChart = loadChart()

/** What failed to load stays failed, so another try loads another. */
const ChartPart = ({ figure }: { figure: Figure }) => {
  const [{ Chart }, setLoaded] = useState({ Chart: firstChart })
  return (
    <PartFault title="图没有显示出来，数字在下面。" onRetry={() => setLoaded({ Chart: loadChart() })}>
      <Suspense fallback={<div className="chart" />}>
        <Chart {...figure} />
      </Suspense>
    </PartFault>
  )
}

/** Numbers over time: a sentence for everyone, a chart for the eye, a table for who wants to know exactly. */
export const FigureCard = ({ figure }: { figure: Figure }) => (
  <section className="figure-card" aria-label={figure.title}>
    <h3 className="figure-card__title">{figure.title}</h3>
    <p className="hint">{figure.summary}</p>
    {!figure.isEmpty && (
      <>
        <ChartPart figure={figure} />
        <FigureTable figure={figure} />
      </>
    )}
  </section>
)
