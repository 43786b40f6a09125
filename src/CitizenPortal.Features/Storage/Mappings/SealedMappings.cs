using CitizenPortal.Domain.SealedReports;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CitizenPortal.Features.Storage.Mappings;

internal sealed class SealedReportMapping : IEntityTypeConfiguration<SealedReport>
{
    public void Configure(EntityTypeBuilder<SealedReport> builder)
    {
        builder.ToTable("SealedReports");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Version).IsConcurrencyToken();
        builder.Property(r => r.Reference).HasMaxLength(24);
        builder.Property(r => r.SubmissionHash).HasMaxLength(32);
        builder.Property(r => r.Agency).HasMaxLength(60);
        builder.Property(r => r.Body).HasMaxLength(60);
        builder.Property(r => r.Above).HasMaxLength(60);
        builder.Property(r => r.Counter).HasMaxLength(100);
        builder.Property(r => r.Place).HasMaxLength(400);
        builder.Property(r => r.Time).HasMaxLength(200);
        builder.Property(r => r.NameGiven).HasMaxLength(200);
        builder.HasIndex(r => r.Reference).IsUnique();
        builder.HasIndex(r => r.SubmissionHash).IsUnique();
        builder.HasIndex(r => r.FromCase).IsUnique().HasFilter("\"FromCase\" IS NOT NULL");
        builder.HasIndex(r => new { r.HandlerId, r.State });
        builder.HasIndex(r => new { r.Body, r.State });
        builder.HasIndex(r => new { r.State, r.ConcludeBy });
        builder.HasMany(r => r.Events).WithOne().HasForeignKey(e => e.ReportId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(r => r.Exclusions).WithOne().HasForeignKey(e => e.ReportId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(r => r.Explanations).WithOne().HasForeignKey(e => e.ReportId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(r => r.Referrals).WithOne().HasForeignKey(e => e.ReportId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(r => r.IdentityRequests).WithOne().HasForeignKey(e => e.ReportId).OnDelete(DeleteBehavior.Restrict);
        foreach (var part in new[] { nameof(SealedReport.Events), nameof(SealedReport.Exclusions), nameof(SealedReport.Explanations), nameof(SealedReport.Referrals), nameof(SealedReport.IdentityRequests) })
        {
            builder.Navigation(part).UsePropertyAccessMode(PropertyAccessMode.Field);
        }
    }
}

internal sealed class SealedPartMappings :
    IEntityTypeConfiguration<SealedEvent>, IEntityTypeConfiguration<SealedExclusion>, IEntityTypeConfiguration<SealedExplanation>,
    IEntityTypeConfiguration<SealedReferral>, IEntityTypeConfiguration<SealedIdentityRequest>, IEntityTypeConfiguration<SealedNaming>
{
    public void Configure(EntityTypeBuilder<SealedEvent> builder)
    {
        builder.ToTable("SealedEvents");
        builder.Property(e => e.ActorName).HasMaxLength(200);
        builder.Property(e => e.Body).HasMaxLength(60);
        builder.Property(e => e.Reason).HasMaxLength(200);
        builder.HasIndex(e => new { e.ReportId, e.Number }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<SealedExclusion> builder)
    {
        builder.ToTable("SealedExclusions");
        builder.HasIndex(e => e.UserId);
        builder.HasIndex(e => e.OfficialId);
    }

    public void Configure(EntityTypeBuilder<SealedExplanation> builder)
    {
        builder.ToTable("SealedExplanations");
        builder.HasIndex(e => new { e.ReportId, e.Number }).IsUnique();
        builder.HasIndex(e => e.OfficialId);
    }

    public void Configure(EntityTypeBuilder<SealedReferral> builder)
    {
        builder.ToTable("SealedReferrals");
        builder.Property(e => e.To).HasMaxLength(200);
        builder.Property(e => e.Document).HasMaxLength(200);
        builder.HasIndex(e => new { e.ReportId, e.Number }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<SealedIdentityRequest> builder)
    {
        builder.ToTable("SealedIdentityRequests");
        builder.HasIndex(e => new { e.ReportId, e.Number }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<SealedNaming> builder)
    {
        builder.ToTable("SealedNamings");
        builder.Property(e => e.Agency).HasMaxLength(60);
        builder.Property(e => e.Document).HasMaxLength(200);
        builder.HasIndex(e => e.Agency);
    }
}

internal sealed class SealedKeepingMappings :
    IEntityTypeConfiguration<SealedIdentity>, IEntityTypeConfiguration<SealedDraft>, IEntityTypeConfiguration<SealedImage>,
    IEntityTypeConfiguration<BlindNotice>
{
    public void Configure(EntityTypeBuilder<BlindNotice> builder)
    {
        builder.ToTable("BlindNotices").HasKey(n => n.ReportId);
        builder.Property(n => n.ReportId).ValueGeneratedNever();
        builder.Property(n => n.MessageId).HasMaxLength(200);
    }

    public void Configure(EntityTypeBuilder<SealedIdentity> builder)
    {
        builder.ToTable("SealedIdentities").HasKey(i => i.ReportId);
        builder.Property(i => i.ReportId).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<SealedDraft> builder)
    {
        builder.ToTable("SealedDrafts").HasKey(d => d.KeyHash);
        builder.Property(d => d.KeyHash).HasMaxLength(32);
        builder.Property(d => d.Version).IsConcurrencyToken();
        builder.HasIndex(d => d.ExpiresAt);
    }

    public void Configure(EntityTypeBuilder<SealedImage> builder)
    {
        builder.ToTable("SealedImages");
        builder.Property(i => i.StoredName).HasMaxLength(32);
        builder.Property(i => i.Sha256).HasMaxLength(32);
        builder.Property(i => i.DraftHash).HasMaxLength(32);
        builder.HasIndex(i => i.StoredName).IsUnique();
        builder.HasIndex(i => i.ReportId);
        builder.HasIndex(i => i.DraftHash).HasFilter("\"DraftHash\" IS NOT NULL");
    }
}
