import type { Figure } from './figures'

/** The same as the chart, to be read. */
export const FigureTable = ({ figure: { title, period, points, series } }: { figure: Figure }) => (
  <details className="figure-table">
    <summary>看数字</summary>
    <div className="figure-table__frame" role="region" aria-label={`${title}的数字`} tabIndex={0}>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{period}</th>
            {series.map(({ name }) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {points.map((point, index) => (
            <tr key={point}>
              <th scope="row">{point}</th>
              {series.map(({ name, values }) => (
                <td key={name}>{values[index]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  </details>
)
