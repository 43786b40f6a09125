using CitizenPortal.Features.Accounts;
using CitizenPortal.Features.Desk.Delegations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CitizenPortal.Features.Storage.Mappings;

internal sealed class ApprovalDelegationMapping : IEntityTypeConfiguration<ApprovalDelegation>
{
    public void Configure(EntityTypeBuilder<ApprovalDelegation> builder)
    {
        builder.ToTable("ApprovalDelegations").HasKey(d => d.Id);
        builder.Property(d => d.Agency).HasMaxLength(40);
        builder.Property(d => d.FromName).HasMaxLength(200);
        builder.Property(d => d.Document).HasMaxLength(200);
        builder.HasIndex(d => new { d.ToUserId, d.To });
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(d => d.FromUserId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(d => d.ToUserId).OnDelete(DeleteBehavior.Restrict);
    }
}
