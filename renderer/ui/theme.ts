import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';
import type { FocusEvent } from 'react';
import controls from './controls.module.css';
import inputs from './inputs.module.css';

const accent: MantineColorsTuple = [
  '#e8f1f1',
  '#d5e6e7',
  '#b4d0d2',
  '#88b6b9',
  '#5f9296',
  '#3b7a80',
  '#1f686e',
  '#0f5c63',
  '#0b474d',
  '#08363b',
];
const red: MantineColorsTuple = [
  '#fbecea',
  '#f5d6d2',
  '#e8bcb7',
  '#dc928a',
  '#cf695e',
  '#c04a3e',
  '#b4372c',
  '#a8261c',
  '#8a1d15',
  '#6c150f',
];
const amber: MantineColorsTuple = [
  '#fcf2dd',
  '#f6e3ba',
  '#e6c88a',
  '#dcb05c',
  '#d2992f',
  '#c77f0a',
  '#a66706',
  '#855000',
  '#6c4100',
  '#533200',
];

// Warm, so that what Mantine draws in grey stands on paper.
const gray: MantineColorsTuple = [
  '#f7f5f0',
  '#f0ede6',
  '#e9e5dc',
  '#e3dfd6',
  '#cfc9bc',
  '#8a8577',
  '#5b6472',
  '#4a5260',
  '#364150',
  '#1b2430',
];

/** Mantine in this application's colours, type and measures: one radius, one shadow, no motion past 150 ms. */
export const theme = createTheme({
  primaryColor: 'accent',
  primaryShade: 7,
  colors: { accent, red, amber, gray },
  fontFamily: '"Atkinson Hyperlegible Next Variable", system-ui, sans-serif',
  fontFamilyMonospace: '"Atkinson Hyperlegible Next Variable", system-ui, sans-serif',
  headings: {
    fontWeight: '700',
    sizes: {
      h1: { fontSize: '1.375rem', lineHeight: '1.75rem' },
      h2: { fontSize: '1.125rem', lineHeight: '1.5rem' },
      h3: { fontSize: '0.9375rem', lineHeight: '1.25rem' },
    },
  },
  fontSizes: { xs: '0.75rem', sm: '0.875rem', md: '0.9375rem', lg: '1.125rem', xl: '1.25rem' },
  lineHeights: { xs: '1.334', sm: '1.43', md: '1.4', lg: '1.34', xl: '1.3' },
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.25rem', xl: '1.5rem' },
  radius: { xs: '4px', sm: '8px', md: '8px', lg: '8px', xl: '16px' },
  defaultRadius: 'md',
  shadows: Object.fromEntries(['xs', 'sm', 'md', 'lg', 'xl'].map((size) => [size, 'var(--shadow)'])),
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    Input: { classNames: inputs },
    InputWrapper: { styles: { label: { fontWeight: 600 } } },
    ActionIcon: { classNames: { root: controls.icon ?? '' } },
    SegmentedControl: { classNames: { root: controls.segments ?? '' } },
    Checkbox: { classNames: { input: controls.box ?? '' } },
    Radio: { classNames: { radio: controls.box ?? '' } },
    Switch: { classNames: { track: controls.track ?? '' } },
    Badge: { defaultProps: { radius: 'xs' }, vars: () => ({ root: { '--badge-fz': '0.75rem' } }) },
    Alert: { classNames: { root: controls.alert ?? '', title: controls.alertTitle ?? '' } },
    Tooltip: {
      defaultProps: {
        openDelay: 400,
        withinPortal: true,
        events: { hover: true, focus: true, touch: false },
        multiline: true,
        maw: 320,
      },
    },
    Modal: {
      defaultProps: { centered: true, transitionProps: { duration: 100 }, overlayProps: { opacity: 0.35 } },
      styles: { title: { fontWeight: 700, fontSize: '1.125rem' } },
    },
    Menu: {
      // Opened, a menu gives the focus to its first item: a placeholder for it is no child that a menu may have.
      defaultProps: {
        transitionProps: { duration: 80 },
        withinPortal: true,
        withInitialFocusPlaceholder: false,
      },
    },
    Popover: { defaultProps: { transitionProps: { duration: 80 } } },
    Select: {
      defaultProps: {
        // In a list that is searched by typing, what is typed takes the place of what was chosen; the first match is Enter's.
        selectFirstOptionOnChange: true,
        onFocus: ({ currentTarget }: FocusEvent<HTMLInputElement>) => {
          if (!currentTarget.readOnly) currentTarget.select();
        },
      },
    },
    Button: {
      styles: { root: { fontWeight: 600 } },
      // Compact is a smaller box: its text is a button's all the same.
      vars: (_: unknown, { size }: { size?: unknown }) => ({
        root: size === 'compact-md' ? { '--button-fz': '0.875rem' } : {},
      }),
    },
  },
});

export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-text': '#1b2430',
    '--mantine-color-body': '#ffffff',
    '--mantine-color-dimmed': '#5b6472',
    '--mantine-color-placeholder': '#5b6472',
    '--mantine-color-error': '#a8261c',
    '--mantine-color-default-color': '#1b2430',
    '--mantine-color-default-border': '#cfc9bc',
    '--mantine-color-accent-light': '#e8f1f1',
    '--mantine-color-accent-light-hover': '#d5e6e7',
    '--mantine-color-accent-light-color': '#0b474d',
    '--mantine-color-amber-light': '#fcf2dd',
    '--mantine-color-amber-light-hover': '#f6e3ba',
    '--mantine-color-amber-light-color': '#855000',
    '--mantine-color-red-light': '#fbecea',
    '--mantine-color-red-light-hover': '#f5d6d2',
    '--mantine-color-red-light-color': '#a8261c',
    '--mantine-color-default-hover': '#f7f5f0',
    '--mantine-color-anchor': '#0f5c63',
  },
  dark: {},
});
