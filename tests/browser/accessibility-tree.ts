import { cdp } from 'vitest/browser';

/** What Chromium tells assistive technology of an element. */
export interface AccessibleNode {
  nodeId: string;
  ignored: boolean;
  role?: { value: string };
  name?: { value: string };
  description?: { value: string };
  childIds?: string[];
}

interface Frame {
  frame: { id: string; url: string };
  childFrames?: Frame[];
}

interface DevTools {
  send(method: 'Page.getFrameTree'): Promise<{ frameTree: Frame }>;
  send(method: 'Accessibility.getFullAXTree', options: { frameId: string }): Promise<{ nodes: AccessibleNode[] }>;
}

/** The first node of a role and all that is inside, in the order of reading, closed shadow trees included. */
export async function readTree(role: string): Promise<AccessibleNode[]> {
  const tools = cdp() as unknown as DevTools;
  const { frameTree } = await tools.send('Page.getFrameTree');
  const frames = (of: Frame): Frame[] => [of, ...(of.childFrames ?? []).flatMap(frames)];
  const frame = frames(frameTree).find((each) => each.frame.url === location.href)!;
  const { nodes } = await tools.send('Accessibility.getFullAXTree', { frameId: frame.frame.id });
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const inside = (node: AccessibleNode): AccessibleNode[] => [
    ...(node.ignored ? [] : [node]),
    ...(node.childIds ?? []).flatMap((id) => (byId.has(id) ? inside(byId.get(id)!) : [])),
  ];
  const first = nodes.find((node) => node.role?.value === role);
  return first ? inside(first) : [];
}

export const nameOf = ({ name }: AccessibleNode): string => name?.value ?? '';

/** Those of one of some roles. */
export function roles(nodes: AccessibleNode[], ...wanted: string[]): AccessibleNode[] {
  return nodes.filter(({ role }) => wanted.includes(role?.value ?? ''));
}
