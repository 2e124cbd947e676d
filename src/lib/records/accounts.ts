/** Projects, people and invitations, as the screens may ask the server for them. */
export {
  acceptInvitation,
  checkInvitation,
  createProject,
  invitePerson,
  listPeople,
  listProjects,
  renewInvitation,
  setPersonActive,
  setUp,
  setupOpen,
  type Invitation,
  type Person,
  type Project,
} from '../sync/accounts.ts';
