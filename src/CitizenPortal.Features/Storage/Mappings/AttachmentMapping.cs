using CitizenPortal.Domain.Files;
using CitizenPortal.Domain.Questions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CitizenPortal.Features.Storage.Mappings;

internal sealed class AttachmentMapping : IEntityTypeConfiguration<Attachment>
{
    public void Configure(EntityTypeBuilder<Attachment> builder)
    {
        builder.ToTable("Attachments");
        builder.Property(f => f.StoredName).HasMaxLength(32);
        builder.Property(f => f.Name).HasMaxLength(FileLimits.NameLength);
        builder.Property(f => f.Sha256).HasMaxLength(32);
        builder.Property(f => f.SubmissionKey).HasMaxLength(40);
        builder.HasIndex(f => f.StoredName).IsUnique();
        builder.HasIndex(f => f.QuestionId);
        builder.HasIndex(f => f.SubmissionKey).HasFilter("\"SubmissionKey\" IS NOT NULL");
        builder.HasIndex(f => f.RemovedAt).HasFilter("\"RemovedAt\" IS NOT NULL");
        builder.HasOne<Question>().WithMany().HasForeignKey(f => f.QuestionId).OnDelete(DeleteBehavior.Restrict);
    }
}
