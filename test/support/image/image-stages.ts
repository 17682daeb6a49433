import { DockerfileParser, type Instruction, type ModifiableInstruction } from 'dockerfile-ast';

/** One line of a stage, taken apart. */
export interface Step {
  keyword: string;
  /** `--from=build` as `from: build`. */
  flags: Record<string, string>;
  /** Words; of the JSON form its strings. */
  words: string[];
  /** The line behind keyword and flags, as it is written. */
  text: string;
  isJson: boolean;
}

export interface Stage {
  name: string;
  base: string;
  steps: Step[];
}

/** The stages of a Dockerfile in their order. */
export function stagesOf(dockerfile: string): Stage[] {
  const stages: Stage[] = [];
  for (const instruction of DockerfileParser.parse(dockerfile).getInstructions()) {
    const step = stepOf(instruction);
    if (step.keyword === 'FROM') {
      const [base = '', , name = ''] = step.words;
      stages.push({ name, base, steps: [] });
    } else {
      stages.at(-1)?.steps.push(step);
    }
  }
  return stages;
}

function stepOf(instruction: Instruction): Step {
  const flags = 'getFlags' in instruction ? (instruction as ModifiableInstruction).getFlags() : [];
  const text = instruction.getArgumentsContent() ?? '';
  const json = HAS_JSON.has(instruction.getKeyword()) ? /\[.*\]$/s.exec(text)?.[0] : undefined;
  return {
    keyword: instruction.getKeyword(),
    flags: Object.fromEntries(flags.map((flag) => [flag.getName(), flag.getValue() ?? ''])),
    words: json === undefined ? text.split(/\s+/).filter(Boolean) : (JSON.parse(json) as string[]),
    text,
    isJson: json !== undefined,
  };
}

const HAS_JSON: ReadonlySet<string> = new Set(['CMD', 'ENTRYPOINT', 'HEALTHCHECK', 'VOLUME']);

/** The last step of a kind: the one that holds. */
export function lastOf(stage: Stage, keyword: string): Step | undefined {
  return stage.steps.findLast((step) => step.keyword === keyword);
}
