import type { ThemeConfig } from 'antd'

/** The public site's colours and its system fonts, so that both read as one house; the same two sizes of type as there. */
export const themeOf = (large: boolean): ThemeConfig => ({
  token: {
    colorPrimary: '#1b4b82',
    colorLink: '#1b4b82',
    colorInfo: '#1b4b82',
    colorError: '#b42318',
    colorWarning: '#8a5200',
    colorSuccess: '#1f6b2e',
    colorTextPlaceholder: '#69717b',
    colorTextDescription: '#565e68',
    colorTextDisabled: '#565e68',
    colorPrimaryBg: '#e9f0f8',
    colorPrimaryBgHover: '#dbe7f4',
    colorPrimaryBorder: '#a9c3e0',
    colorInfoBg: '#e9f0f8',
    colorInfoBorder: '#a9c3e0',
    colorSuccessBg: '#e6f3e8',
    colorSuccessBorder: '#a5cfac',
    colorWarningBg: '#fdf3e1',
    colorWarningBorder: '#e3c48f',
    colorErrorBg: '#fdecea',
    colorErrorBorder: '#eab0aa',
    controlItemBgActive: '#e9f0f8',
    borderRadius: 4,
    fontSize: large ? 20 : 15,
    controlHeight: large ? 42 : 32,
    fontFamily: 'var(--sans)',
  },
})
