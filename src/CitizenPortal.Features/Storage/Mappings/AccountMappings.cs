using CitizenPortal.Features.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CitizenPortal.Features.Storage.Mappings;

internal sealed class PortalUserMapping : IEntityTypeConfiguration<PortalUser>
{
    public void Configure(EntityTypeBuilder<PortalUser> builder)
    {
        builder.Property(u => u.FullName).HasMaxLength(200);
        builder.Property(u => u.Agency).HasMaxLength(40);
        builder.Property(u => u.UsedCode).HasMaxLength(40);
    }
}

internal sealed class DutyRowMapping : IEntityTypeConfiguration<DutyRow>, IEntityTypeConfiguration<DutyProposal>
{
    public void Configure(EntityTypeBuilder<DutyRow> builder)
    {
        builder.ToTable("Duties");
        builder.Property(d => d.Agency).HasMaxLength(40);
        builder.HasIndex(d => new { d.UserId, d.Duty, d.Agency }).IsUnique();
        builder.HasIndex(d => new { d.Agency, d.Duty });
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(d => d.UserId);
    }

    public void Configure(EntityTypeBuilder<DutyProposal> builder)
    {
        builder.ToTable("DutyProposals");
        builder.Property(d => d.Agency).HasMaxLength(40);
        builder.Property(d => d.Reason).HasMaxLength(200);
        builder.Property(d => d.ProposedByName).HasMaxLength(200);
        builder.HasIndex(d => new { d.UserId, d.Duty, d.Agency }).IsUnique();
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(d => d.UserId);
    }
}

internal sealed class AccountRecordMappings :
    IEntityTypeConfiguration<AccountEvent>, IEntityTypeConfiguration<AccountToken>, IEntityTypeConfiguration<StaffSession>
{
    public void Configure(EntityTypeBuilder<AccountEvent> builder)
    {
        builder.ToTable("AccountEvents");
        builder.Property(e => e.SubjectName).HasMaxLength(200);
        builder.Property(e => e.ActorName).HasMaxLength(200);
        builder.Property(e => e.Detail).HasMaxLength(400);
        builder.Property(e => e.Reason).HasMaxLength(200);
        builder.HasIndex(e => e.SubjectId);
    }

    public void Configure(EntityTypeBuilder<AccountToken> builder)
    {
        builder.ToTable("AccountTokens").HasKey(t => t.Hash);
        builder.Property(t => t.Hash).HasMaxLength(32);
        builder.Property(t => t.ContactIndex).HasMaxLength(32);
        builder.HasIndex(t => t.ExpiresAt);
        builder.HasIndex(t => new { t.UserId, t.Use });
    }

    public void Configure(EntityTypeBuilder<StaffSession> builder)
    {
        builder.ToTable("StaffSessions");
        builder.Property(s => s.Device).HasMaxLength(80);
        builder.Property(s => s.Network).HasMaxLength(40);
        builder.HasIndex(s => new { s.UserId, s.Device });
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(s => s.UserId);
    }
}
