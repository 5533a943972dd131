package id.kironggo.webhook;

import id.kironggo.platform.text.Text;
import id.kironggo.platform.vocabulary.Vocabulary;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The words of webhooks. */
@Singleton
class WebhookVocabularies {

    @Produces
    @Singleton
    Vocabulary subscriptionStatus() {
        return Vocabulary.of(
                "subscription-status",
                Text.of("Status langganan", "Status of a subscription"),
                SubscriptionStatus.class,
                SubscriptionStatus::label);
    }

    @Produces
    @Singleton
    Vocabulary disabledReasons() {
        return Vocabulary.of(
                "disabled-reason",
                Text.of("Sebab langganan dinonaktifkan", "Why a subscription was disabled"),
                DisabledReason.class,
                DisabledReason::label);
    }

    @Produces
    @Singleton
    Vocabulary deliveryStatus() {
        return Vocabulary.of(
                "delivery-status",
                Text.of("Status pengiriman", "Status of a delivery"),
                DeliveryStatus.class,
                DeliveryStatus::label);
    }

    @Produces
    @Singleton
    Vocabulary deliveryFailures() {
        return Vocabulary.of(
                "delivery-failure",
                Text.of("Sebab pengiriman gagal", "Why a delivery failed"),
                DeliveryFailure.class,
                DeliveryFailure::label);
    }
}
