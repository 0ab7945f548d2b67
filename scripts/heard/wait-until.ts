/** Wait until something holds; rejects with its name when it does not within so many ms. */
export async function waitUntil(isThere: () => boolean | Promise<boolean>, name: string, most = 30_000): Promise<void> {
  const deadline = Date.now() + most;
  while (!(await isThere())) {
    if (Date.now() > deadline) throw new Error(`Waited in vain until ${name}.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
