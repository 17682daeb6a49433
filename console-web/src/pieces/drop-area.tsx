import { type DragEvent, type ReactNode, useState } from 'react';

export interface DropAreaProps {
  label: string;
  accept: string;
  isMultiple?: boolean;
  onFiles: (files: File[]) => void;
  children: ReactNode;
}

/** Takes files that are dropped on it, or chosen by mouse or keyboard. */
export function DropArea({ label, accept, isMultiple = false, onFiles, children }: DropAreaProps) {
  const [isOver, setOver] = useState(false);
  const over = (is: boolean) => (event: DragEvent) => {
    event.preventDefault();
    setOver(is);
  };
  return (
    <label
      className={isOver ? 'drop is-over' : 'drop'}
      onDragEnter={over(true)}
      onDragOver={over(true)}
      onDragLeave={over(false)}
      onDrop={(event) => {
        over(false)(event);
        const files = [...event.dataTransfer.files];
        onFiles(isMultiple ? files : files.slice(0, 1));
      }}
    >
      <input
        type="file"
        className="unseen"
        aria-label={label}
        accept={accept}
        multiple={isMultiple}
        onChange={({ currentTarget }) => {
          onFiles([...(currentTarget.files ?? [])]);
          currentTarget.value = '';
        }}
      />
      {children}
    </label>
  );
}
