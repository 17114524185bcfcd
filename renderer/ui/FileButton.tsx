import { FileTrigger } from 'react-aria-components/FileTrigger';
import { Button, type ButtonProps } from './Button.tsx';

export type ChosenFile = { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> };

export type FileButtonProps = {
  readonly label: string;
  /** Extensions or media types, such as '.csv'. */
  readonly accept: readonly string[];
  readonly onChoose: (file: ChosenFile) => void;
  /** The file was there but could not be read, as on a stick pulled out. */
  readonly onUnreadable: () => void;
  readonly variant?: ButtonProps['variant'];
  readonly isPending?: boolean;
};

/** Chooses one file and hands over its bytes. */
export function FileButton(props: FileButtonProps) {
  const read = async (files: FileList | null) => {
    const file = files?.[0];
    if (!file) return;
    try {
      props.onChoose({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
    } catch {
      props.onUnreadable();
    }
  };
  return (
    <FileTrigger acceptedFileTypes={props.accept} onSelect={(files) => void read(files)}>
      <Button icon="file" variant={props.variant ?? 'primary'} isPending={props.isPending ?? false}>
        {props.label}
      </Button>
    </FileTrigger>
  );
}
