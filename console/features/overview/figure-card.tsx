import { lazy, Suspense } from 'react'
import { FigureTable } from './figure-table'
import type { Figure } from './figures'

const Chart = lazy(() => import('./chart'))

/** Numbers over time: a sentence for everyone, a chart for the eye, a table for who wants to know exactly. */
export const FigureCard = ({ figure }: { figure: Figure }) => (
  <section className="figure-card" aria-label={figure.title}>
    <h3 className="figure-card__title">{figure.title}</h3>
    <p className="hint">{figure.summary}</p>
    {!figure.isEmpty && (
      <>
        <Suspense fallback={<div className="chart" />}>
          <Chart {...figure} />
        </Suspense>
        <FigureTable figure={figure} />
      </>
    )}
  </section>
)
