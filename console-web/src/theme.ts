import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

/** The indigo of the shop curtain, as on the kiosk. */
const indigo: MantineColorsTuple = [
  '#eef4fa',
  '#dbe6f1',
  '#b5cce2',
  '#8cb1d3',
  '#6797c2',
  '#4b7fae',
  '#386b9b',
  '#2f6092',
  '#27496d',
  '#1d3753',
];
const dark: MantineColorsTuple = [
  '#e6e8ea',
  '#c8cdd3',
  '#a8b0ba',
  '#7d8691',
  '#3a424b',
  '#2b3138',
  '#20252b',
  '#15181c',
  '#101317',
  '#0b0d10',
];

export const theme = createTheme({
  colors: { indigo, dark },
  primaryColor: 'indigo',
  primaryShade: { light: 8, dark: 7 },
  defaultRadius: 'sm',
  fontFamily:
    "system-ui, 'Segoe UI', 'Hiragino Sans', 'Noto Sans', 'Noto Sans CJK JP', 'Noto Sans JP', 'Yu Gothic UI', Meiryo, sans-serif",
  fontFamilyMonospace: "ui-monospace, 'SF Mono', Consolas, 'Liberation Mono', monospace",
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.125rem' },
  headings: { fontWeight: '650' },
  cursorType: 'pointer',
  respectReducedMotion: true,
});

/** Words of second rank are still to be read: the library's own greys are too pale for that. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {
    '--mantine-color-body': 'var(--ground)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--ink-soft)',
    '--mantine-color-placeholder': 'var(--ink-soft)',
    '--mantine-color-default-border': 'var(--line)',
    '--mantine-color-error': 'var(--bad)',
  },
  light: {},
  dark: {},
});
