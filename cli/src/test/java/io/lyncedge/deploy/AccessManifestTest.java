package io.lyncedge.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.admissionregistration.v1.ValidatingAdmissionPolicy;
import io.fabric8.kubernetes.api.model.admissionregistration.v1.ValidatingAdmissionPolicyBinding;
import io.fabric8.kubernetes.api.model.rbac.ClusterRole;
import io.fabric8.kubernetes.api.model.rbac.ClusterRoleBinding;
import io.fabric8.kubernetes.api.model.rbac.PolicyRule;
import io.fabric8.kubernetes.api.model.rbac.Role;
import io.fabric8.kubernetes.api.model.rbac.RoleBinding;
import io.fabric8.kubernetes.api.model.rbac.RoleRef;
import io.fabric8.kubernetes.api.model.rbac.Subject;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who may do what once it is installed. */
class AccessManifestTest {
    private static final Path INSTALL = Manifests.DEPLOY.resolve("install.yaml");
    private static final Path WHOLE_CLUSTER = Manifests.DEPLOY.resolve("whole-cluster/role.yaml");
    private static final String ACCOUNT = "system:serviceaccount:lyncedge-system:lyncedge-operator";

    @Test
    void shouldBindRolesThatExistToTheOperatorAloneWhenInstalled() {
        // Given
        List<String> roles = Stream.of(Manifests.objects(INSTALL), Manifests.objects(WHOLE_CLUSTER))
                .flatMap(List::stream)
                .filter(object -> object instanceof Role || object instanceof ClusterRole)
                .map(object -> object.getKind() + "/" + object.getMetadata().getName())
                .toList();

        // Then
        assertThat(bindings()).hasSize(3).allSatisfy(binding -> {
            assertThat(roles)
                    .contains(binding.role().getKind() + "/" + binding.role().getName());
            assertThat(binding.subjects())
                    .extracting(subject -> subject.getKind() + "/" + subject.getNamespace() + "/" + subject.getName())
                    .containsExactly("ServiceAccount/lyncedge-system/lyncedge-operator");
        });
    }

    @Test
    void shouldGiveTheSameRightsInOneNamespaceAndInAllWhenComparing() {
        // Given
        List<PolicyRule> named = Manifests.objects(INSTALL, Role.class).stream()
                .filter(role -> role.getMetadata().getNamespace().equals("lync-edge"))
                .findFirst()
                .orElseThrow()
                .getRules();

        // Then
        assertThat(Manifests.objects(WHOLE_CLUSTER, ClusterRole.class)
                        .getFirst()
                        .getRules())
                .isEqualTo(named);
    }

    @Test
    void shouldUseNoWildcardAndNeverDeleteSecretsWhenGranting() {
        assertThat(operatorRules()).allSatisfy(rule -> {
            assertThat(rule.getVerbs()).doesNotContain("*", "deletecollection", "escalate", "bind", "impersonate");
            assertThat(rule.getApiGroups()).doesNotContain("*");
            assertThat(rule.getResources()).doesNotContain("*");
            if (rule.getResources().contains("secrets")) {
                assertThat(rule.getVerbs()).doesNotContain("delete");
            }
        });
    }

    @Test
    void shouldHoldTheOperatorsOwnAccountToItsObjectsWhenAdmitting() {
        // When
        List<ValidatingAdmissionPolicy> policies = Manifests.objects(INSTALL, ValidatingAdmissionPolicy.class);

        // Then
        assertThat(Manifests.objects(INSTALL, ValidatingAdmissionPolicyBinding.class))
                .extracting(binding -> binding.getSpec().getPolicyName())
                .containsExactlyElementsOf(policies.stream()
                        .map(policy -> policy.getMetadata().getName())
                        .toList());
        assertThat(policies).allSatisfy(policy -> {
            assertThat(policy.getSpec().getFailurePolicy()).isEqualTo("Fail");
            assertThat(policy.getSpec().getMatchConditions().getFirst().getExpression())
                    .contains("'" + ACCOUNT + "'");
        });
        assertThat(Manifests.objects(INSTALL, ServiceAccount.class))
                .extracting(AccessManifestTest::userName)
                .containsExactly(ACCOUNT);
    }

    @Test
    void shouldAggregateToTheUsualRolesWhenInstalled() {
        assertThat(Manifests.objects(INSTALL, ClusterRole.class))
                .extracting(role -> role.getMetadata().getName())
                .containsExactly("lyncedge-view", "lyncedge-edit");
        assertThat(Manifests.objects(INSTALL, ClusterRole.class))
                .allSatisfy(role -> assertThat(role.getMetadata().getLabels())
                        .containsEntry("rbac.authorization.k8s.io/aggregate-to-admin", "true"));
    }

    private static String userName(HasMetadata account) {
        return "system:serviceaccount:" + account.getMetadata().getNamespace() + ":"
                + account.getMetadata().getName();
    }

    private static List<PolicyRule> operatorRules() {
        return Manifests.objects(INSTALL, Role.class).stream()
                .flatMap(role -> role.getRules().stream())
                .toList();
    }

    private static List<Binding> bindings() {
        return Stream.of(Manifests.objects(INSTALL), Manifests.objects(WHOLE_CLUSTER))
                .flatMap(List::stream)
                .flatMap(object -> switch (object) {
                    case RoleBinding one -> Stream.of(new Binding(one.getRoleRef(), one.getSubjects()));
                    case ClusterRoleBinding one -> Stream.of(new Binding(one.getRoleRef(), one.getSubjects()));
                    default -> Stream.<Binding>empty();
                })
                .toList();
    }

    private record Binding(RoleRef role, List<Subject> subjects) {}
}
