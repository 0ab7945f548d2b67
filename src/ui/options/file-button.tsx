import { useRef } from 'preact/hooks';

interface FileButtonProps {
  label: string;
  /** What the dialog offers: endings and types, separated by commas. */
  accept: string;
  onChoose: (file: File) => void;
}

/** A button that has the reader choose a file. */
export function FileButton({ label, accept, onChoose }: FileButtonProps) {
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
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file) onChoose(file);
          // The same file chosen again is a change again.
          currentTarget.value = '';
        }}
      />
    </>
  );
}
