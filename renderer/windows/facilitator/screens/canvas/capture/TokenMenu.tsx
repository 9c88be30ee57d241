import {
  IconBuildingCommunity,
  IconMapPin,
  IconPlus,
  IconUser,
  IconUserOff,
  IconUsers,
} from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import classes from './capture.module.css';
import type { Option } from './options.ts';

const icons = {
  person: IconUser,
  organisation: IconBuildingCommunity,
  group: IconUsers,
  anonymous: IconUserOff,
  place: IconMapPin,
  new: IconPlus,
};

/** What can be chosen for `@` or `#`, over the capture bar. The field keeps the focus and says which option is the active one. */
export function TokenMenu(props: {
  id: string;
  title: string;
  options: readonly Option[];
  active: number;
  choose: (option: Option) => void;
}) {
  const { id, title, options, active, choose } = props;
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <div className={classes.menu}>
      <p className={classes.menuTitle} aria-hidden="true">
        {title}
      </p>
      <div className={classes.options} role="listbox" id={id} aria-label={title} ref={list}>
        {options.map((option, at) => {
          const Icon = icons[option.icon];
          return (
            // The keyboard is the field's: these are reached through it.
            <div
              key={option.key}
              id={`${id}-${at}`}
              role="option"
              tabIndex={-1}
              aria-selected={at === active}
              className={classes.option}
              onPointerDown={(event) => {
                event.preventDefault();
                choose(option);
              }}
            >
              {option.code === undefined ? (
                <Icon size={16} stroke={1.75} aria-hidden="true" />
              ) : (
                <span className={classes.code} data-hue={option.hue}>
                  {option.code}
                </span>
              )}
              <span className={classes.optionLabel}>{option.label}</span>
              {option.detail === '' ? null : <span className={classes.optionDetail}>{option.detail}</span>}
            </div>
          );
        })}
      </div>
    </div>
  );
}
