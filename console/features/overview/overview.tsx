import type { StaffStats } from '../../../core/contract/staff-stats'
import { FigureCard } from './figure-card'
import { figuresOf } from './figures'
import { TaskList } from './task-list'

/** What needs the officer today, and how it went lately. */
export const Overview = ({ tasks, ...charts }: StaffStats) => (
  <div className="overview">
    <section aria-labelledby="overview-tasks">
      <h2 id="overview-tasks">等您处理</h2>
      <TaskList tasks={tasks} />
    </section>
    <section aria-labelledby="overview-figures">
      <h2 id="overview-figures">最近的情况</h2>
      <div className="figure-cards">
        {figuresOf(charts).map((figure) => (
          <FigureCard key={figure.title} figure={figure} />
        ))}
      </div>
    </section>
  </div>
)
