import icon from '../../../assets/icons/icon.svg?no-inline';

/** The mark beside the name, which says the same. */
export function Logo() {
  return <img class="logo" src={icon} width="24" height="24" alt="" />;
}
