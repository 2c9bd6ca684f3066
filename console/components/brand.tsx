/** The house of the mini-program's icon, with the console's name. */
export const Brand = () => (
  <span className="brand">
    <svg viewBox="0 0 32 32" width="28" height="28" aria-hidden="true">
      <rect width="32" height="32" rx="7" fill="#0f6b5c" />
      <path
        d="M6 17 16 8l10 9M10 15v9h12v-9"
        fill="none"
        stroke="#fff"
        strokeWidth="2.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
    <span>睦邻</span>
    <span className="brand__part">管理后台</span>
  </span>
)
