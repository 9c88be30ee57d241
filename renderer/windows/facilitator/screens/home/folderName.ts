/** The folder name for a project: what every file system takes, at most 80 characters; may be empty. */
export function folderName(project: string): string {
  return project
    .normalize('NFC')
    .replace(/[<>:"/\\|?*]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 80)
    .replace(/[. ]+$/, '');
}
