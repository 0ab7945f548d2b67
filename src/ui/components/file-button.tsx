import { useRef } from 'preact/hooks';

interface FileButtonProps {
  label: string;
  /** What the dialog offers: endings and types, separated by commas. */
  accept?: string;
  /** Whether several may be chosen at once; `folder`: all that lie in one. One alone when left out. */
  many?: boolean | 'folder';
  /** At least one. */
  onChoose: (files: [File, ...File[]]) => void;
}

/** A button that has the reader choose files. */
export function FileButton({ label, accept, many = false, onChoose }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" class="button" onClick={() => input.current?.click()}>
        {label}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        multiple={many === true}
        {...(many === 'folder' && { webkitdirectory: true })}
        onChange={({ currentTarget }) => {
          const [file, ...others] = currentTarget.files ?? [];
          if (file) onChoose([file, ...others]);
          // The same file chosen again is a change again.
          currentTarget.value = '';
        }}
      />
    </>
  );
}
