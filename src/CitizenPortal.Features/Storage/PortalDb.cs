using CitizenPortal.Features.Accounts;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Storage;

public sealed class PortalDb(DbContextOptions<PortalDb> options) : IdentityUserContext<PortalUser, long>(options);
