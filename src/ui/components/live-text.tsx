import { useEffect, useState } from 'preact/hooks';

/**
 * A text that is read out when it comes and whenever it changes. It follows its element by a moment: what a live region
 * holds from the start goes unheard.
 */
export function LiveText({ text, class: name }: { text: string; class?: string }) {
  const [said, setSaid] = useState('');
  useEffect(() => setSaid(text), [text]);
  return (
    <p class={name} role="status">
      {said}
    </p>
  );
}
